import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { isExplained } from './explained.js';
import type { Finding } from './finding.js';

/** Axe itself, to be run in a page before anything else. */
export const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly any: readonly { readonly message: string }[];
  }[];
}

declare const axe: {
  run(
    context: string,
    options: object,
  ): Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }>;
};

/**
 * What axe finds wrong with the element, by the stricter contrast of WCAG 1.4.6 too, and what it
 * cannot decide and nobody has explained. The page was opened with {@link axeScript}.
 */
export async function axeFindings(
  page: Page,
  selector: string,
  { forcedColors = false } = {},
): Promise<readonly string[]> {
  const rules = {
    'color-contrast': { enabled: !forcedColors },
    'color-contrast-enhanced': { enabled: !forcedColors },
    'target-size': { enabled: true },
    ...wholePageRules,
  };
  const { violations, incomplete } = await page.evaluate(
    async ([where, options]) => axe.run(where, options),
    [selector, { rules, resultTypes: ['violations', 'incomplete'] }] as const,
  );
  const undecided = incomplete.flatMap(findings).filter((finding) => !isExplained(finding));
  return [
    ...violations.flatMap(findings).map(words),
    ...undecided.map((finding) => `? ${words(finding)}`),
  ];
}

/** An element is no page, nor is a sheet of paper for the printer. */
const wholePageRules = {
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
};

function findings({ id, nodes }: AxeResult): Finding[] {
  return nodes.map(({ html, any }) => ({
    rule: id,
    html,
    message: any.map(({ message }) => message).join(' '),
  }));
}

function words({ rule, html, message }: Finding): string {
  return `${rule}: ${html} ${message}`;
}
