/// The rests of a word from wherever another may begin, so that „verwaltung“ finds „finanzverwaltung“.
///
/// No dictionary of German is needed: a part begins with consonants that can begin a German syllable, or with a vowel that is not the second
/// half of a diphthong, and is more than an ending.
func compoundParts(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  guard word.count >= 6 else { return [] }
  return ((word.startIndex + 3)...(word.endIndex - 3)).compactMap { start in
    let part = word[start...]
    return canBegin(part, after: word[(start - 2)..<start]) && !isEnding(part) ? part : nil
  }
}

private func canBegin(_ part: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
  guard part.first! < 0x80, before.last! < 0x80 else { return false }
  let onset = part.prefix { !isVowel($0) }
  guard onset.count < part.count else { return false }
  return onset.isEmpty ? !isInsideDiphthong(before, part) : isOnset(onset)
}

private func isVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"):
    true
  default: false
  }
}

private func isOnset(_ onset: ArraySlice<UInt8>) -> Bool {
  onset.count == 1 || onset.first! <= UInt8(ascii: "9") || onsets.contains(onset)
}

/// Whether a vowel belongs to the one before it, unless that one is the end of a diphthong itself (Polizeieinsatz).
///
/// An a, o or u before er, ein and en may be the end of a part (Videoerkennung) as well as an umlaut.
private func isInsideDiphthong(_ before: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
  let pair = ShortWord(before.last!, part.first!)
  if umlauts.contains(pair) {
    let next = part.dropFirst().first
    return next != UInt8(ascii: "r") && next != UInt8(ascii: "n") && next != UInt8(ascii: "i")
  }
  return diphthongs.contains(pair) && !diphthongs.contains(before)
}

/// Whether the rest of a word is an ending such as -ungen or -lichen and nothing that anybody looks for.
private func isEnding(_ part: ArraySlice<UInt8>) -> Bool {
  endings.contains(part.drop { !isVowel($0) })
}

/// A word of at most eight letters in one number, since every place in every word is asked whether one of a list stands there.
private struct ShortWord: Hashable {
  private let letters: UInt64

  init(_ first: UInt8, _ second: UInt8) { letters = UInt64(first) << 8 | UInt64(second) }

  init?(_ word: some Collection<UInt8>) {
    guard word.count <= 8 else { return nil }
    letters = word.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Set<ShortWord> {
  fileprivate func contains(_ word: ArraySlice<UInt8>) -> Bool { ShortWord(word).map(contains) ?? false }
}

/// The words of a list, none of which is longer than eight letters.
private func words(_ list: StaticString) -> Set<ShortWord> {
  Set(list.withUTF8Buffer { $0.split(separator: UInt8(ascii: " ")).map { ShortWord($0)! } })
}

private let onsets = words(
  "bl br ch chr cl cr dr fl fr gl gn gr kl kn kr pf pfl pfr ph pl pr ps qu rh sc sch schl schm schn schr schw sk sl sm sn sp spl spr st str th thr tr ts tsch tw wr zw"
)
private let diphthongs = words("ei ie au eu ai ou aa ee oo")
private let umlauts = words("ae oe ue")
private let endings = words(
  "a e o ung ungs ungen en ens er ers ern eren erer erem eres em es est et ete eten eter end ende enden ender endes enst el eln els elt elte isch ische ischen ischer isches ig ige igen iger iges igt igte igten ich iche ichen icher iches ichs icht it in innen ins iv ive iven al ale alen aler ales ar are aren um ums on onen ion ionen ionell ieren iert ierte ierten ierung ierungen ist isten is us at aten"
)
