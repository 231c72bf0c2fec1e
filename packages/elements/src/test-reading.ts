/** Forgets what was chosen for reading, as on a device where nobody was before. */
export function forgetReading(): void {
  localStorage.removeItem('tungbuoc-reading');
  dispatchEvent(new StorageEvent('storage', { key: null }));
}
