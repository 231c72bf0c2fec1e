import { expect } from 'chai';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import {
  browserSource,
  namesAcrossRoots,
  noDefaultExport,
  noDynamicCode,
  plainTypes,
} from './lint-rules.mjs';

const all = [
  ...noDynamicCode,
  ...plainTypes,
  ...noDefaultExport,
  ...browserSource,
  ...namesAcrossRoots,
];

describe('our own lint rules', () => {
  const refused = [
    `eval('1');`,
    `new Function('return 1');`,
    `setTimeout('go()', 1);`,
    `enum Kind { a }`,
    `namespace Inner { export const a = 1; }`,
    `export default 1;`,
    `export * from './a.js';`,
    `element.innerHTML = answer;`,
    `element.outerHTML = answer;`,
    `element.insertAdjacentHTML('beforeend', answer);`,
    `document.write(answer);`,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    `import { unsafeStatic as raw } from 'lit/static-html.js';`,
    'html`<p .innerHTML=${answer}></p>`;',
    'html`<p style="color: red"></p>`;',
    'html`<p class=${a} style=${color}></p>`;',
    'html`<style>p { color: red }</style>`;',
    `control.ariaLabelledByElements = [label];`,
    `control.ariaActiveDescendantElement = option;`,
    `root.referenceTarget = 'control';`,
    'html`<template shadowrootreferencetarget="control"></template>`;',
    `const [label] = this.internals.labels;`,
  ];

  for (const code of refused) {
    it(`refuse ${code}`, () => {
      expect(problemsIn(code)).to.have.length(1);
    });
  }

  it('let ordinary code pass', () => {
    const code = `
      import { html } from 'lit';
      export const draw = (answer: string) => html\`<p part="style" class="innerHTML">\${answer}</p>\`;
      declare global { interface HTMLElementTagNameMap { 'tb-a': HTMLElement } }
      setTimeout(() => draw('a'), 1);
      process.stdout.write('a');
    `;
    expect(problemsIn(code)).to.deep.equal([]);
  });
});

function problemsIn(code) {
  return new Linter().verify(code, {
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-restricted-syntax': ['error', ...all] },
  });
}
