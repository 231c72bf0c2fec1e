/** A page with every picture of `npm run screenshots`: one row a name, one column a look. */
export function contactSheet(names, suffixes) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Every story and screen</title>
  <style>
    body { font: 16px/1.5 system-ui, sans-serif }
    section > div { display: flex; gap: 12px; align-items: start; overflow-x: auto }
    img { inline-size: 220px; border: 1px solid #888 }
    img[src*='.1280-'] { inline-size: 480px }
  </style>
  ${names.map((name) => row(name, suffixes)).join('\n  ')}
</html>
`;
}

function row(name, suffixes) {
  const images = suffixes.map((suffix) => {
    const file = `${name}${suffix}.png`;
    return `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy" /></a>`;
  });
  return `<section><h2>${name}</h2><div>${images.join('')}</div></section>`;
}
