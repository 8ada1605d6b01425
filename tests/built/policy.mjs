// node policy.mjs NODE_MODULES POLICY… : what Google's CSP Evaluator has against each policy, as JSON.
import { createRequire } from "node:module";

const [tools, ...policies] = process.argv.slice(2);
const require = createRequire(`${tools}/x.js`);
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { Severity } = require("csp_evaluator/dist/finding.js");

const found = policies.map((policy) =>
  new CspEvaluator(new CspParser(policy).csp).evaluate().map((one) => ({
    severity: Severity[one.severity],
    said: `${one.directive} ${one.value ?? ""}: ${one.description}`,
  })),
);
console.log(JSON.stringify(found));
