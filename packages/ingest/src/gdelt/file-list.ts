const MD5 = '[0-9a-f]{32}'

/** `size md5 url` of GDELT 2.0; `size name` or `md5  name` of 1.0. */
const LINE = new RegExp(String.raw`^(\d+ ${MD5} https?://\S+|(\d+|${MD5}) {1,2}\S+\.(zip|csv|gz))$`, 'i')

/** Whether first lines are those of a list of GDELT's files, such as `lastupdate.txt` and `masterfilelist.txt`. */
export function isFileList(head: readonly string[]): boolean {
  return head.length > 0 && head.filter((line) => LINE.test(line.trimEnd())).length > head.length / 2
}
