import Testing

@testable import Preview

/// Who is answered: a browser on this machine that asks the preview itself.
struct GateTests {
  private let gate = Gate(port: 8080)

  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080"])
  func ownNames(host: String) {
    #expect(gate.refusal(of: Question(path: "/", host: host)) == nil)
    #expect(gate.refusal(of: Question(method: "HEAD", path: "/", host: host)) == nil)
  }

  @Test(arguments: [
    nil, "", "angreifer.example", "angreifer.example:8080", "127.0.0.1", "127.0.0.1:8081", "127.0.0.1:8080.example",
    "localhost.angreifer.example:8080", "0.0.0.0:8080", "[::1]:8080", "192.168.0.2:8080",
  ])
  func otherNames(host: String?) {
    #expect(gate.refusal(of: Question(path: "/", host: host))?.status == 403)
  }

  @Test(arguments: ["http://127.0.0.1:8080", "http://localhost:8080"])
  func ownOrigin(origin: String) {
    #expect(gate.refusal(of: Question(path: "/", host: "127.0.0.1:8080", origin: origin)) == nil)
  }

  @Test(arguments: [
    "null", "", "http://angreifer.example", "https://127.0.0.1:8080", "http://127.0.0.1", "http://127.0.0.1:8081",
  ])
  func otherOrigins(origin: String) {
    #expect(gate.refusal(of: Question(path: "/", host: "127.0.0.1:8080", origin: origin))?.status == 403)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "QUATSCH"])
  func otherMethods(method: String) {
    let answer = gate.refusal(of: Question(method: method, path: "/", host: "127.0.0.1:8080"))
    #expect(answer?.status == 405)
    #expect(answer?.header("Allow") == "GET, HEAD")
  }

  @Test func thePortOfTheWebNeedsNoNumber() {
    #expect(Gate(port: 80).refusal(of: Question(path: "/", host: "127.0.0.1")) == nil)
  }
}
