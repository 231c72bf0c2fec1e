import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Addresses under which the page may draw chosen pictures (`blob:`). Each keeps its file in memory
 * until it is taken back: when the file leaves the list, and when the field leaves the page.
 */
export class Thumbnails implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly files: () => readonly File[];
  private readonly urls = new Map<File, string>();

  /** `files`: those that are in the list now. */
  constructor(host: ReactiveControllerHost, files: () => readonly File[]) {
    this.host = host;
    this.files = files;
    host.addController(this);
  }

  /** Address of the picture; `undefined` for what is no picture. */
  url(file: File): string | undefined {
    if (!file.type.startsWith('image/')) return undefined;
    const known = this.urls.get(file);
    if (known) return known;
    const url = URL.createObjectURL(file);
    this.urls.set(file, url);
    return url;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const present = this.files();
    this.revoke((file) => !present.includes(file));
  }

  hostDisconnected(): void {
    this.revoke(() => true);
  }

  private revoke(isGone: (file: File) => boolean): void {
    for (const [file, url] of this.urls) {
      if (!isGone(file)) continue;
      URL.revokeObjectURL(url);
      this.urls.delete(file);
    }
  }
}
