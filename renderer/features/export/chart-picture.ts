/** Pixels of the picture in one of the chart, while browsers can draw so many: a side, and in all. */
const SHARPNESS = 2;
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 200_000_000;

/** How much larger than the chart its picture is: sharp, and within what browsers draw. */
export function pictureScale(width: number, height: number): number {
  const side = LONGEST_SIDE / Math.max(width, height);
  return Math.min(SHARPNESS, side, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** The picture (.png) of a chart (.svg in base64), or `null` where the browser cannot draw one so large. */
export async function pictureOf(svgBase64: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svgBase64}`;
  await image.decode();
  const scale = pictureScale(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
