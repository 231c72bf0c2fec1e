/** A node of Chromium's accessibility tree; the parts that are read out. */
export interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
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
const silent = ['none', 'generic', 'main', 'RootWebArea', 'LayoutTable', 'LabelText', 'Legend'];

/** The words inside were said with the name, or as the value. */
const saidByName = ['button', 'link', 'option', 'heading', 'textbox', 'combobox'];

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
 * reader never hears are left out. `from`: the element to begin with.
 */
export function writeTranscript(nodes: readonly TreeNode[], from?: number): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === from) ?? nodes[0];
  return root ? `${linesOf(root, byId).join('\n')}\n` : '';
}

function linesOf(node: TreeNode, byId: ReadonlyMap<string, TreeNode>): readonly string[] {
  const role = tidy(node.role?.value);
  if (role === 'InlineTextBox') return [];
  const children = inside(node, byId);
  if (node.ignored || silent.includes(role)) return children;
  const line = lineOf(node, role);
  if (isLive(role)) return [line];
  if (saidByName.includes(role) && children.every(isText)) return [line];
  return [line, ...inOneBreath(children).map((child) => `  ${child}`)];
}

/** What such a region says, it says when it is time. */
function isLive(role: string): boolean {
  return role === 'status' || role === 'alert';
}

function inside(
  { childIds = [] }: TreeNode,
  byId: ReadonlyMap<string, TreeNode>,
): readonly string[] {
  const children = childIds.flatMap((id) => byId.get(id) ?? []);
  return children.flatMap((child) => linesOf(child, byId)).filter((line) => line !== 'text');
}

/** Texts that follow one another are one line. */
function inOneBreath(lines: readonly string[]): readonly string[] {
  const together: string[] = [];
  for (const line of lines) {
    const last = together.at(-1);
    if (last && isText(last) && isText(line)) {
      together[together.length - 1] = last + line.slice('text'.length);
    } else together.push(line);
  }
  return together;
}

function isText(line: string): boolean {
  return line.startsWith('text ');
}

function lineOf({ name, value, description, properties = [] }: TreeNode, role: string): string {
  const words = tidy(name?.value);
  if (role === 'StaticText') return `text ${words}`.trim();
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

/** The hour and the day of the test, and the number it was given, are not what is compared. */
function tidy(words: unknown): string {
  if (typeof words !== 'string' && typeof words !== 'number') return '';
  return String(words)
    .replace(/\d{1,2}:\d\d/g, '0:00')
    .replace(/(ngày|đến|until) \d{1,2}\/\d{1,2}\/20\d\d/g, '$1 0/0/2026')
    .replace(/\d{6}(-\d{4}){2}/g, '000000-0000-0000')
    .replace(/\s+/g, ' ')
    .trim();
}
