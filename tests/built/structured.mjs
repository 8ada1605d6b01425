// node structured.mjs NODE_MODULES FILE… : what Google requires of the structured data in each file, as JSON.
// Without the vocabulary of schema.org, which has 1.5 MB: that is what `test_structured.py` is for.
import fs from "node:fs";
import { createRequire } from "node:module";

const [tools, ...files] = process.argv.slice(2);
const require = createRequire(`${tools}/x.js`);
const judge = await import(`file://${tools}/@adobe/structured-data-validator/src/index.js`);
const reader = require("@marbec/web-auto-extractor");
const Validator = judge.Validator ?? judge.default;
const Reader = reader.default ?? reader;

const found = [];
for (const file of files) {
  const data = new Reader({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(fs.readFileSync(file, "utf8"));
  const issues = await new Validator().validate(data);
  found.push({
    file,
    types: Object.keys(data.jsonld ?? {}).length,
    issues: issues
      .filter((one) => one.severity === "ERROR")
      .map((one) => `${one.rootType ?? ""}: ${one.issueMessage} ${(one.fieldNames ?? []).join(", ")}`),
  });
}
console.log(JSON.stringify(found));
