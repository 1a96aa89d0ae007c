import { expect, it } from 'vitest'
import { webAddress } from './web-address.ts'

it('leads to web pages only', () => {
  expect(webAddress('https://news.example/a?b=c')).toBe('https://news.example/a?b=c')
  expect(webAddress('http://news.example/')).toBe('http://news.example/')
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'BBC Monitoring', '', null]) {
    expect(webAddress(address)).toBeUndefined()
  }
})
