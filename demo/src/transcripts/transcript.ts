/** A node of Chromium's accessibility tree; the parts that are read out. */
export interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

interface Value {
  readonly value?: unknown;
}

/** Nothing is said of these themselves, only of what is in them. */
const silent = ['none', 'generic', 'RootWebArea', 'InlineTextBox', 'LayoutTable'];

/** What is inside was said with the name. */
const saidByName = [
  'button',
  'link',
  'option',
  'heading',
  'LabelText',
  'Legend',
  'DisclosureTriangle',
];

/** States worth a word, and the values that are not worth one. */
const states: Readonly<Record<string, readonly unknown[]>> = {
  required: [false],
  invalid: ['false', false],
  disabled: [false],
  checked: [],
  selected: [false],
  expanded: [],
  hasPopup: ['false', false],
  autocomplete: [''],
  level: [],
  live: ['off'],
  modal: [false],
  readonly: [false],
  focused: [false],
  multiline: [false],
};

/**
 * The tree as lines: role, “name”, = value, (description), [states], indented by depth. Nodes that a
 * reader never hears are left out.
 */
export function writeTranscript(nodes: readonly TreeNode[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes[0];
  return root ? `${linesOf(root, byId).join('\n')}\n` : '';
}

function linesOf(node: TreeNode, byId: ReadonlyMap<string, TreeNode>): readonly string[] {
  const role = String(node.role?.value ?? '');
  if (role === 'InlineTextBox') return [];
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId) : [];
  });
  if (node.ignored || silent.includes(role)) return children;
  const line = lineOf(node, role);
  const isSaid = saidByName.includes(role) && children.every(isText);
  return [line, ...(isSaid ? [] : children.map((child) => `  ${child}`))];
}

function isText(line: string): boolean {
  return line.startsWith('text ');
}

function lineOf({ name, value, description, properties = [] }: TreeNode, role: string): string {
  const words = tidy(name?.value);
  if (role === 'StaticText') return `text ${words}`;
  const said = properties.flatMap(({ name: state, value: { value: is } }) => stateOf(state, is));
  return [
    role,
    words && `“${words}”`,
    isEmpty(value) ? '' : `= ${tidy(value?.value)}`,
    isEmpty(description) ? '' : `(${tidy(description?.value)})`,
    said.length > 0 ? `[${said.join(', ')}]` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function stateOf(name: string, is: unknown): readonly string[] {
  const dull = states[name];
  if (!dull || dull.includes(is)) return [];
  return [is === true || is === 'true' ? name : `${name}: ${String(is)}`];
}

function isEmpty(value: Value | undefined): boolean {
  return value?.value === undefined || value.value === '';
}

/** The hour and the day of the test are not part of what is compared. */
function tidy(words: unknown): string {
  return String(words ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
