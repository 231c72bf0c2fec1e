import ts from 'typescript';
import { dirname, join } from 'node:path/posix';

/**
 * Which way imports may point: at `core`, never away from it. `outside` may be left out where
 * anything goes; a name in it stands for its subpaths too (`lit/decorators.js`).
 * @see README.md, "The house"
 */
export const table = {
  core: { ours: [], outside: ['zod/mini', 'tslib'] },
  storage: { ours: ['core'], typesOnly: true, outside: ['idb-keyval'] },
  elements: { ours: ['core'], outside: ['lit', '@lit/localize', '@lit/context'] },
  cli: { ours: ['core'], outside: ['node:', 'jsonc-parser', '@clack/prompts'] },
  sdk: { ours: ['core', 'elements', 'storage'], outside: ['@lit/localize'] },
  demo: { ours: ['core', 'cli'] },
};

/**
 * Says what is wrong with the imports of these files, type imports included; nothing when all is well.
 * @param {Record<string, string>} files text by path: `packages/core/src/guide.ts`
 */
export function checkImports(files) {
  const imports = Object.entries(files).flatMap(([path, text]) => importsOf(path, text));
  return [...imports.flatMap(breach), ...cycles(imports)];
}

/** Every import, export-from, `import()` and `import('…')` type of one file. */
function importsOf(path, text) {
  const found = [];
  const visit = (node) => {
    const specifier = specifierOf(node);
    if (specifier) found.push({ path, name: specifier, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return node.moduleSpecifier?.text;
  if (ts.isImportTypeNode(node)) return node.argument.literal?.text;
  const isImportCall =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImportCall ? node.arguments[0]?.text : undefined;
}

function isTypeOnly(node) {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function breach(entry) {
  const owner = packageOf(entry.path);
  const rules = table[owner];
  if (!rules) return [`${entry.path}: ${owner} is not in the table of packages`];
  const allowed = isRelative(entry.name) ? staysInside(entry) : mayImport(rules, entry);
  return allowed ? [] : [`${entry.path}: ${owner} may not import ${entry.name}`];
}

/** Tests and their helpers may use what they like from outside, and more than types of ours. */
function mayImport({ ours, typesOnly, outside }, { path, name, typeOnly }) {
  const isTest = /(\.test|-suite)\.ts$|\/test-[^/]+\.ts$/.test(path);
  if (!name.startsWith('@tungbuoc/')) return isTest || !outside || isOneOf(outside, name);
  return ours.includes(nameOfOurs(name)) && (!typesOnly || typeOnly || isTest);
}

function isOneOf(allowed, name) {
  return allowed.some((entry) =>
    entry.endsWith(':') ? name.startsWith(entry) : name === entry || name.startsWith(`${entry}/`),
  );
}

function staysInside({ path, name }) {
  const source = path.slice(0, path.indexOf('/src/') + 5);
  return resolve(path, name).startsWith(source);
}

/** Cycles between files of a package, and between packages; each is named once. */
function cycles(imports) {
  const files = graph(imports.filter(({ name }) => isRelative(name)).map(toFiles));
  const packages = graph(
    imports.filter(({ name }) => name.startsWith('@tungbuoc/')).map(toPackages),
  );
  return [...findCycles(files), ...findCycles(packages)].map(
    (path) => `cycle: ${path.join(' → ')}`,
  );
}

function toFiles({ path, name }) {
  return [path, resolve(path, name)];
}

function toPackages({ path, name }) {
  return [packageOf(path), nameOfOurs(name)];
}

function graph(edges) {
  const next = new Map();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

function findCycles(next) {
  const done = new Set();
  const found = [];
  const visit = (node, trail) => {
    if (trail.includes(node)) found.push([...trail.slice(trail.indexOf(node)), node]);
    else if (!done.has(node)) for (const to of next.get(node) ?? []) visit(to, [...trail, node]);
    done.add(node);
  };
  for (const node of next.keys()) visit(node, []);
  return found;
}

function packageOf(path) {
  return path.startsWith('packages/') ? path.split('/')[1] : path.split('/')[0];
}

function nameOfOurs(name) {
  return name.split('/')[1];
}

function isRelative(name) {
  return name.startsWith('.');
}

function resolve(path, name) {
  return join(dirname(path), name).replace(/\.js$/, '.ts');
}
