// Asks questions of two search engines as a browser would: our own and that of the stock theme.
// Reads {ours?, stock?, questions: {code: […]}} on stdin, writes {ours?, stock?: {code: [[address, …], …]}}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";

const { ours, stock, questions } = JSON.parse(readFileSync(0, "utf8"));
const answers = {};

// `code` is the folder with ask.js and lunr.cjs, `data` the search data of each language.
async function askOurs({ code, data }) {
  const lunr = createRequire(import.meta.url)(resolve(code, "lunr.cjs"));
  const { engine } = await import(pathToFileURL(resolve(code, "ask.js")));
  return Object.fromEntries(Object.entries(questions).map(([language, asked]) => {
    const { ask, show } = engine(lunr, data[language]);
    return [language, asked.map((question) => ask(question).map((hit) => show(hit).address))];
  }));
}

// `worker` is the theme's search worker, `index` what its plugin wrote, `languages` what lunr has of ours.
async function askStock({ worker, index, languages }) {
  let listen;
  let tell;
  const scope = createContext({
    console: { warn() {} },
    setTimeout,
    addEventListener: (_, listener) => { listen = listener; },
    postMessage: (message) => tell(message),
    importScripts: (...files) => files.forEach((file) => run(resolve(dirname(worker), file))),
  });
  scope.self = scope;
  const run = (file) => runInContext(readFileSync(file, "utf8"), scope, file);
  const send = (message) => new Promise((answer) => {
    tell = answer;
    listen({ data: message });
  });
  run(worker);
  const { config, docs } = JSON.parse(readFileSync(index, "utf8"));
  await send({ type: 0, data: { config: { ...config, lang: languages }, docs, options: {} } });
  const found = {};
  for (const [language, asked] of Object.entries(questions)) {
    found[language] = [];
    for (const question of asked) {
      const { data } = await send({ type: 2, data: question });
      found[language].push(data.items.slice(0, 10).map(([hit]) => hit.location.split("#")[0]));
    }
  }
  return found;
}

if (ours) answers.ours = await askOurs(ours);
if (stock) answers.stock = await askStock(stock);
console.log(JSON.stringify(answers));
