/** A Jest transform: a file becomes its own text. */
module.exports = {
  process: (text) => ({ code: `exports.__esModule = true; exports.default = ${JSON.stringify(text)};` }),
  getCacheKey: (text, path) => `${path} ${text}`,
};
