package app.carrel.scan;

import app.carrel.scan.Listing.DiskFolder;
import java.util.List;

/// How a folder divides its share of a walk among itself and the folders in it: by what is known of them, else equally.
/// Pure.
final class Shares {
    private final double own;
    private final double[] inside;

    private Shares(double own, double[] inside) {
        this.own = own;
        this.inside = inside;
    }

    /// The part of the folder's own files.
    double own() {
        return own;
    }

    /// The part of the folder with this number in the listing.
    double inside(int number) {
        return inside[number];
    }

    /// @param known what the catalogue knows; a folder that has no row there counts as much as an average one
    static Shares of(Listing listing, KnownFolders known) {
        List<DiskFolder> folders = listing.folders();
        double[] weights = new double[folders.size()];
        int place = listing.folder().placeRow();
        double sum = 0;
        int rows = 0;
        for (int i = 0; place != KnownFolders.NONE && i < weights.length; i++) {
            int row = known.find(place, folders.get(i).name().key());
            if (row != KnownFolders.NONE && known.weight(row) > 0) {
                weights[i] = known.weight(row);
                sum += weights[i];
                rows++;
            }
        }
        double own = rows == 0 ? 1 : known.folder(place).materials() + 1;
        double average = rows == 0 ? 1 : sum / rows;
        sum = own;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] == 0 ? average : weights[i];
            sum += weights[i];
        }
        double unit = listing.folder().share() / sum;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= unit;
        }
        return new Shares(own * unit, weights);
    }
}
