/** What the pages about elements are made from: `packages/elements/custom-elements.json`. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  plugins: [tagNames(), publicMembers()],
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

/** What is private or static is nobody's control. */
function publicMembers() {
  return {
    name: 'public-members',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations);
      for (const element of declarations.filter(({ members }) => members)) {
        element.members = element.members.filter(
          ({ privacy, static: isStatic }) => !isHidden(privacy) && !isStatic,
        );
      }
    },
  };
}

function isHidden(privacy) {
  return privacy === 'private' || privacy === 'protected';
}
