import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  browserSource,
  namesAcrossRoots,
  noDefaultExport,
  noDynamicCode,
  plainTypes,
} from './.ci/lint-rules.mjs';

const source = 'packages/*/src/**/*.ts';
const tests = ['**/*{.test,-suite}.ts', '**/test-*.ts', 'demo/src/e2e/**/*.ts'];

const unusedOnPurpose = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  destructuredArrayIgnorePattern: '^_',
};

/** The house rules that a machine can check; the rest of them is for readers. */
export default defineConfig(
  { ignores: ['**/dist/', '.tmp/', 'storybook-static/', 'packages/elements/src/locales/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.strict],
    rules: {
      'max-lines': ['error', 400],
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^mocha$'] }],
      'no-restricted-syntax': ['error', ...noDynamicCode],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'packages/*/tsconfig.json',
          'packages/core/tsconfig.test.json',
          'demo/tsconfig.json',
          'stories/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      'max-params': ['error', 3],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-restricted-syntax': ['error', ...noDynamicCode, ...plainTypes],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unusedOnPurpose],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Lit binds the methods that templates name.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['.storybook/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['packages/{core,storage,elements,sdk}/src/**/*.ts', 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
  },
  {
    files: [source, 'demo/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noDynamicCode,
        ...plainTypes,
        ...noDefaultExport,
        ...browserSource,
        ...namesAcrossRoots,
      ],
    },
  },
  { files: [source], ignores: ['packages/cli/**', ...tests], rules: { 'no-console': 'error' } },
  // The webmaster reads there why a guide did not start.
  { files: ['packages/sdk/**'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: "import * as z from 'zod/mini'" }] },
      ],
    },
  },
  {
    files: tests,
    rules: {
      // A `describe` is as long as its tests; chai's `expect(x).to.be.true` is an expression.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // The types of @open-wc/testing miss chai 5, so that its `expect` is `any`.
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
