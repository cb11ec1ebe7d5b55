import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'

/** What a server does with a request: bytes that it sends before it closes the connection, or anything else. */
export type Behaviour = string | Uint8Array | ((socket: Socket, head: string, count: number) => void)

export interface RawServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly port: number
  /** The heads of the requests so far. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** A self-signed certificate for the name `localhost`, with its key; nothing else uses them. */
export const certificate = readFileSync(join(import.meta.dirname, 'cert.pem'), 'utf8')
const key = readFileSync(join(import.meta.dirname, 'key.pem'), 'utf8')

/** A server on loopback that sends exactly what it is told, after the head of a request; an eager one after any bytes. */
export async function rawServer(behaviour: Behaviour, { isTls = false, isEager = false } = {}): Promise<RawServer> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const connected = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    let head = ''
    socket.on('data', (data) => {
      head += data.toString('latin1')
      if (!isEager && !head.includes('\r\n\r\n')) return
      requests.push(head)
      if (typeof behaviour === 'function') behaviour(socket, head, requests.length)
      else socket.end(behaviour)
      head = ''
    })
  }
  const server: Server = isTls ? createTlsServer({ key, cert: certificate }, connected) : createServer(connected)
  server.on('tlsClientError', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}

/** An answer with its length. */
export function answer(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Uint8Array {
  const bytes = Buffer.from(body as string)
  const all = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(bytes.length), ...fields }
  const lines = Object.entries(all).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  return Buffer.concat([Buffer.from([`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n')), bytes])
}
