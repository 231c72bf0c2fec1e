import type { CDPSession } from 'playwright-core';
import { writeTranscript } from './transcript.js';
import type { TreeNode } from './transcript.js';

/** What a screen reader gets of the present page, as text. */
export async function readTree(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return writeTranscript(nodes as readonly TreeNode[]);
}
