/** Groups for `no-restricted-syntax`, which takes one list per file: a later list replaces it. */

/** Code from text, in any file. */
export const noDynamicCode = [
  forbid('CallExpression[callee.name="eval"]', 'No eval.'),
  forbid('NewExpression[callee.name="Function"]', 'No new Function.'),
  forbid(
    'CallExpression[callee.name=/^set(Timeout|Interval)$/] > Literal:first-child',
    'No timers with text.',
  ),
];

/** TypeScript for types only: what is left when types are taken away must be JavaScript. */
export const plainTypes = [
  forbid('TSEnumDeclaration', 'A union of strings says the same without code.'),
  forbid('TSModuleDeclaration[kind="namespace"]', 'Files are modules; no namespaces.'),
];

export const noDefaultExport = [
  forbid('ExportDefaultDeclaration', 'Named exports only.'),
  forbid('ExportAllDeclaration', 'The public door lists its names.'),
];

/** Text never becomes markup, and the strictest content security policy holds (S1, S2). */
export const browserSource = [
  forbid(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    'Render with lit.',
  ),
  forbid(
    'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    'No document.write.',
  ),
  forbid('ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]', 'Never unsafe….'),
  forbid('TemplateElement[value.raw=/\\.(inner|outer)HTML=/]', 'Render with lit.'),
  forbid('TemplateElement[value.raw=/\\sstyle=|<style[\\s>]/]', 'Use `css` and classes.'),
];

/** Names that cross a shadow root: two engines of three do not have them, or read them wrongly (A7). */
export const namesAcrossRoots = [
  forbid(
    'MemberExpression[property.name=/^(aria\\w+Elements?|referenceTarget|shadowRootReferenceTarget)$/]',
    'Label, hint and control stand in one root; name them by id.',
  ),
  forbid('TemplateElement[value.raw=/shadowrootreferencetarget/i]', 'Not in all engines.'),
  forbid(
    'MemberExpression[object.property.name=/internals$/i][property.name="labels"]',
    'WebKit reads no names from ElementInternals.labels (bug 259124).',
  ),
];

function forbid(selector, message) {
  return { selector, message };
}
