import ContentDigest
import Testing

@Suite struct ContentDigestTests {
    /// The examples of FIPS 180-4 as NIST publishes them.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `digests are those of the standard`(text: String, digest: String) {
        #expect(ContentDigest(of: Array(text.utf8)).hexadecimal == digest)
    }

    @Test func `base64 is that of the same bytes`() {
        #expect(
            ContentDigest(of: Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}
