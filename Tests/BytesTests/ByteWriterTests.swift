import Bytes
import Testing

struct ByteWriterTests {
  @Test(arguments: [0, 7, 10, -1, 1_234_567_890, Int.max, Int.min])
  func numbersAreDecimalDigits(number: Int) {
    var writer = ByteWriter()
    writer.write("x")
    writer.write(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "x\(number)")
  }

  @Test func piecesFollowEachOther() {
    var writer = ByteWriter(capacity: 1)
    writer.write(byte: 0x61)
    writer.write([0x62, 0x63])
    writer.write([0x00, 0x64, 0x65][1...])
    writer.write(String("ä"))
    writer.write("ß" as StaticString)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "abcdeäß")
    #expect(writer.count == 9)
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
  }
}
