import { referenceProblem } from './check-conditions.js';
import type { PlacedIssue } from './pack-limits.js';
import type { FieldSite } from './pack-sites.js';
import type { Field, FieldKind } from './procedure.js';

type Fields = ReadonlyMap<string, FieldSite>;

/** Whether a field says of itself, and of other fields, what can be. */
export function checkFieldReferences(site: FieldSite, byId: Fields): PlacedIssue[] {
  const { path } = site;
  const problems: [string, string | undefined][] = [
    ['sameAs', sameAsProblem(site, byId)],
    ['owner', ownerProblem(site, byId)],
    ['options', optionsProblem(site.field)],
    ['initial', initialProblem(site.field)],
    ['fields', groupProblem(site)],
    ['max', maxProblem(site.field)],
    ['kind', fileProblem(site)],
    ['covers', coversProblem(site, byId)],
    ['autocomplete', autocompleteProblem(site.field)],
    ...kindProblems(site.field),
  ];
  return problems.flatMap(([key, message]) =>
    message === undefined ? [] : [{ path: [...path, key], message }],
  );
}

/** What only one kind of field knows what to do with. */
const ofOneKind = {
  multiline: 'text',
  unit: 'number',
  decimals: 'number',
  days: 'time-slot',
  hours: 'time-slot',
} as const;

function kindProblems(field: Field): [string, string][] {
  const keys = Object.keys(ofOneKind) as (keyof typeof ofOneKind)[];
  const misplaced = keys.filter(
    (key) => field[key] !== undefined && field.kind !== ofOneKind[key],
  );
  const problems = misplaced.map((key): [string, string] => [
    key,
    `is not for the kind ${field.kind}`,
  ]);
  if (field.multiline && field.format) problems.push(['multiline', 'stands beside format']);
  return problems;
}

function sameAsProblem(site: FieldSite, byId: Fields): string | undefined {
  const { sameAs, kind } = site.field;
  if (!sameAs) return undefined;
  const from = { position: site.position, repeated: site.scope };
  const problem = referenceProblem(sameAs.field, from, byId);
  if (problem !== undefined) return problem;
  const source = byId.get(sameAs.field)?.field.kind;
  return source === kind
    ? undefined
    : `takes over from "${sameAs.field}", which is of another kind`;
}

function ownerProblem(site: FieldSite, byId: Fields): string | undefined {
  const { owner, kind } = site.field;
  if (!owner) return undefined;
  if (kind !== 'person-id') return 'only a person-id field has an owner';
  if (owner.birthDate === undefined) return undefined;
  const from = { position: site.position, repeated: site.scope };
  const problem = referenceProblem(owner.birthDate, from, byId);
  const isDate = byId.get(owner.birthDate)?.field.kind === 'date';
  return problem ?? (isDate ? undefined : `"${owner.birthDate}" is not a date field`);
}

function optionsProblem({ kind, options, list, free }: Field): string | undefined {
  const isChoice = kind === 'choice' || kind === 'multi-choice';
  if (isChoice && !options) return 'is missing';
  if (kind === 'select' && !options && !list && !free) return 'is missing, and so is list';
  if (options && list) return 'stands beside list; one of them is enough';
  return options && !isChoice && kind !== 'select' ? `are not for the kind ${kind}` : undefined;
}

const neverInitial: readonly FieldKind[] = [
  'consent',
  'address',
  'multi-choice',
  'time-slot',
  'group',
  'file',
];

function initialProblem({ kind, initial, options, free }: Field): string | undefined {
  if (initial === undefined) return undefined;
  if ((kind === 'number') !== (typeof initial === 'number')) return `is not for the kind ${kind}`;
  if (neverInitial.includes(kind)) return `is not for the kind ${kind}`;
  if (!options || free || options.some(({ value }) => value === initial)) return undefined;
  return 'is no option of the field';
}

function groupProblem({ field, scope }: FieldSite): string | undefined {
  const { kind, fields, delivery, sameAs } = field;
  if (kind !== 'group') {
    if (fields) return `are not for the kind ${kind}`;
    const isInGroup = scope && 'kind' in scope;
    return isInGroup && delivery ? 'of a group cannot be about delivery' : undefined;
  }
  if (!fields) return 'is missing';
  if (scope) return 'stand in a group that is repeated itself';
  return delivery || sameAs ? 'stand in a group with delivery or sameAs' : undefined;
}

/** More of them than anybody would go through. */
const maxItems = 20;

function maxProblem({ kind, min = 0, max }: Field): string | undefined {
  if (kind !== 'group' && kind !== 'file') return undefined;
  if (max === undefined) return kind === 'file' ? undefined : 'is missing';
  if (!Number.isInteger(max) || max < 1 || max > maxItems) {
    return `is not a whole number from 1 to ${maxItems}`;
  }
  return Number.isInteger(min) && min >= 0 && min <= max ? undefined : 'does not fit to min';
}

/** Files are kept under the path of their field, and are sent beside the answers. */
function fileProblem({ field, scope }: FieldSite): string | undefined {
  const { kind, delivery, sameAs } = field;
  if (kind !== 'file') return undefined;
  if (scope && 'kind' in scope) return 'file cannot stand in a group';
  return delivery || sameAs ? 'file stands with delivery or sameAs' : undefined;
}

/** Nobody agrees to what was asked before (Law 91/2025/QH15 Art. 9). */
function coversProblem({ field, position }: FieldSite, byId: Fields): string | undefined {
  const { kind, covers } = field;
  if (!covers) return undefined;
  if (kind !== 'consent') return `are not for the kind ${kind}`;
  const problems = covers.map((id) => {
    const site = byId.get(id);
    if (!site) return `names the field "${id}", which does not exist`;
    if (!site.field.sensitive) return `names the field "${id}", which is not sensitive`;
    return site.position < position ? `names the field "${id}", which stands earlier` : undefined;
  });
  return problems.find((problem) => problem !== undefined);
}

/** A browser would keep the answer in its own store, and offer it to the next person. */
function autocompleteProblem({ sensitive, autocomplete }: Field): string | undefined {
  const asks = autocomplete !== undefined && autocomplete !== 'off';
  return sensitive && asks ? 'stands beside sensitive' : undefined;
}
