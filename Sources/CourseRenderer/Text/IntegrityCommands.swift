/// How to compare a pack with its SHA256SUMS by what each system has. Each is one line to type in the pack's folder.
enum IntegrityCommands {
    /// PowerShell 5.1, which Windows 10 and 11 have, and later. Names the files that are missing or altered.
    static let windows = #"""
        Get-Content SHA256SUMS | % { $h, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f).Hash -ne $h) { "ALTERED: $f" } }
        """#
    static let windowsOneFile = "certutil -hashfile START-HERE.html SHA256"
    static let mac = "shasum -a 256 -c SHA256SUMS"
    static let linux = "sha256sum -c --quiet SHA256SUMS"
}
