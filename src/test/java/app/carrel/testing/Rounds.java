package app.carrel.testing;

import java.util.Random;

/// How often a long loop goes round, and by which chance: `-Dcarrel.rounds=100 -Dcarrel.seed=42` say so, a
/// few rounds and a new seed are usual.
///
/// @param total at least 1
public record Rounds(String name, int total, long seed) {
    /// As the command line says.
    ///
    /// @param usual rounds where nothing is said, few enough for every run of the tests
    public static Rounds of(String name, int usual) {
        Rounds rounds = new Rounds(
                name,
                Integer.getInteger("carrel.rounds", usual),
                Long.getLong("carrel.seed", new Random().nextInt(Integer.MAX_VALUE)));
        System.out.printf("%s: %d rounds, -Dcarrel.seed=%d%n", name, rounds.total, rounds.seed);
        return rounds;
    }

    public Random random() {
        return new Random(seed);
    }

    /// Names a round, so that a failure can be had again.
    public String at(int round) {
        return "round %d of seed %d".formatted(round, seed);
    }

    /// Says in a line how it went, for the table in docs/reliability.md.
    ///
    /// @param figures such as `61 killed while scanning`
    public void done(String figures) {
        System.out.printf("%s: %d rounds, seed %d: %s; nothing lost%n", name, total, seed, figures);
    }
}
