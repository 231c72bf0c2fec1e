import type { TemplateResult } from 'lit';

type Args = Record<string, unknown>;

/** One state of one element, ready to be drawn. */
export interface Story {
  /** The export's name: `WithIssue`. */
  readonly name: string;
  readonly args: Args;
  /** @param chosen what somebody sets otherwise in Storybook's controls */
  draw(chosen?: Args): TemplateResult;
}

/** A file of stories, and what it is about. */
export interface StoryFile {
  readonly title: string;
  readonly stories: readonly Story[];
}

interface Written {
  readonly args?: Args;
  readonly render?: (args: Args) => TemplateResult;
}

type WrittenFile = Readonly<Record<string, Written>> & {
  readonly default: Written & { readonly title: string };
};

/**
 * The stories of a compiled file, `text-field.stories.js`. Whoever serves the page lists the files at
 * `/stories.json`.
 */
export async function loadStories(file: string): Promise<StoryFile> {
  const { default: meta, ...stories } = (await import(`/stories/dist/${file}`)) as WrittenFile;
  return {
    title: meta.title,
    stories: Object.entries(stories).map(([name, story]) => ({
      name,
      args: { ...meta.args, ...story.args },
      draw: (chosen) => draw(meta, story, chosen),
    })),
  };
}

function draw(meta: Written, story: Written, chosen: Args = {}): TemplateResult {
  const render = story.render ?? meta.render;
  if (!render) throw new Error('A story needs a render function.');
  return render({ ...meta.args, ...story.args, ...chosen });
}
