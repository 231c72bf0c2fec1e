/** What the pages about elements are made from: `packages/elements/custom-elements.json`. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  plugins: [tagNames()],
};

/** Our tags are registered when first needed, by a name that is put together: their types name them. */
function tagNames() {
  const tags = new Map();
  return {
    name: 'tag-names',
    analyzePhase({ ts, node }) {
      const isMap = ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementTagNameMap';
      if (!isMap) return;
      for (const { name, type } of node.members) tags.set(type.getText(), name.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const element of declarations.filter(({ name }) => tags.has(name))) {
          element.tagName = tags.get(element.name);
          element.customElement = true;
        }
      }
    },
  };
}
