// The index as it is sent becomes the index as lunr reads it; scripts/wijzer/search/pack.py does the reverse.
export function unpack({ version, field, words, vectors }) {
  const postings = words.map((_, number) => ({ _index: number, [field]: {} }));
  const nothing = {};
  const fieldVectors = vectors.map((steps, page) => {
    let number = 0;
    const vector = steps.map((one, at) => (at % 2 ? one / 10 : (number += one)));
    for (let at = 0; at < vector.length; at += 2) postings[vector[at]][field][page] = nothing;
    return [`${field}/${page}`, vector];
  });
  const invertedIndex = words.map((word, number) => [word, postings[number]]);
  return { version, fields: [field], fieldVectors, invertedIndex, pipeline: [] };
}
