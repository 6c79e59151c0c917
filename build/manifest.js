// The manifest for where the pages are deployed.

/** The address that manifest.xml itself names: the dev server's. */
const developed = 'https://localhost:3000/';

/**
 * The manifest with the pages at `address` instead. Throws where Office would refuse the address:
 * it takes https only, and what stands after `?` or `#` would end up in front of the file names.
 */
function manifestFor(manifest, address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `FOLLOWTHROUGH_ADDRESS is “${address}”. Give the https address of the folder the pages are served from, such as https://example.org/followthrough/.`,
    );
  }
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return manifest.replaceAll(developed, base);
}

module.exports = { developed, manifestFor };
