/** Keeps a choice for a year in a cookie that the server reads before it writes the next page. */
export function rememberChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
