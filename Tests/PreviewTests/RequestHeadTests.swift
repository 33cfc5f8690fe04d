import Testing

@testable import Preview

/// What is understood of a request, and what is not.
struct RequestHeadTests {
  @Test func question() throws {
    let head = try #require(
      RequestHead(
        "GET /a%20b/?seite=%2Fx%2F&druck=1&druck=2 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\norigin:http://a\r\n\r\n".utf8))
    #expect(head.question.method == "GET" && head.question.path == "/a%20b/" && head.question.host == "127.0.0.1:8080")
    #expect(head.question.origin == "http://a" && head.question.parameters == ["seite": "/x/", "druck": "1"])
    #expect(head.mayBeFollowed)
  }

  @Test(arguments: [
    "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n",
    "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
  ])
  func lastOfItsConnection(text: String) {
    #expect(RequestHead(text.utf8)?.mayBeFollowed == false)
  }

  @Test(arguments: [
    "", "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n", "a b c d\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n",
    "\u{16}\u{3}\r\n\r\n",
  ])
  func noRequest(text: String) {
    #expect(RequestHead(text.utf8) == nil)
  }

  /// A page on the web may name a host behind the right one.
  @Test func twoHosts() {
    let head = RequestHead("GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nHost: angreifer.example\r\n\r\n".utf8)
    #expect(head.flatMap { Gate(port: 8080).refusal(of: $0.question) }?.status == 403)
  }
}
