/**
 * Runs some work once the frame that is being made has been painted: what the user waits for is on the screen, and what
 * may follow takes none of its time. Returns how to call it off.
 *
 * @param frames how many frames are painted before; at least one
 */
export function afterFrame(work: () => void, frames = 1): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request = 0;
  const wait = (left: number) => {
    request = requestAnimationFrame(() => {
      // Until here the frame is not painted yet.
      if (left > 1) wait(left - 1);
      else timer = setTimeout(work);
    });
  };
  wait(frames);
  return () => {
    cancelAnimationFrame(request);
    clearTimeout(timer);
  };
}
