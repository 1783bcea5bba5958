/** Which of the build's own files a URL names. Pure, so that hostile URLs can be tried by the thousand. */

export interface Asset {
  readonly mime: string;
  /** Hex SHA-256 of the file when the program was built. */
  readonly sha256: string;
}
export type AssetMap = Readonly<Record<string, Asset>>;

/** The asset a URL names, or undefined. Pure: only exact keys of the list are ever found. */
export function assetFor(
  assets: ReadonlyMap<string, Asset>,
  request: { readonly method: string; readonly url: string },
): { readonly path: string; readonly asset: Asset } | undefined {
  if (request.method !== 'GET' || !URL.canParse(request.url)) return undefined;
  const url = new URL(request.url);
  if (url.protocol !== 'app:' || url.host !== 'ui' || url.username !== '' || url.port !== '') {
    return undefined;
  }
  const path = url.pathname === '/' ? '/index.html' : url.pathname;
  const asset = assets.get(path);
  return asset === undefined ? undefined : { path, asset };
}
