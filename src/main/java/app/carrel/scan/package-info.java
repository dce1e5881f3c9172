/// Everything about scans: the way from the disk to the catalogue, and the record of it.
///
/// The way of the data is [app.carrel.scan.FolderWalk] → [app.carrel.scan.Reconciler] →
/// [app.carrel.scan.CatalogWriter]; [app.carrel.scan.ScanJob] is the work that leads it along,
/// [app.carrel.scan.ScanLedger] keeps lock and history. A few walker threads read folders; everything else
/// of a scan happens on the one thread of its task. Database access is JDBC from begin to end, so that a
/// scan need not wait for Hibernate.
@NullMarked
package app.carrel.scan;

import org.jspecify.annotations.NullMarked;
