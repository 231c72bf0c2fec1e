import type { CDPSession } from 'playwright-core';
import { writeTranscript } from './transcript.js';

/** What a screen reader gets of this element of the present page, as text. */
export async function readTree(session: CDPSession, selector: string): Promise<string> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return writeTranscript(nodes, node.backendNodeId);
}
