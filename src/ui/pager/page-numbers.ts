/**
 * Which pages get a link: the first, the last, the present one and its neighbours.
 *
 * @returns page numbers in order; a negative number stands for a gap and is unique
 */
export function pageNumbers(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    if (before === undefined || number - before === 1) return [number];
    // One page alone takes no more room than the dots would.
    return number - before === 2 ? [number - 1, number] : [-number, number];
  });
}
