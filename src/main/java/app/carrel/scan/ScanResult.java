package app.carrel.scan;

/// What a scan's work hands to the ledger: its counts, and the marking of what is missing that is due in the very
/// transaction that ends it.
public record ScanResult(ScanScope scope, ScanSummary summary, Closing closing) {}
