package app.carrel.testing;

import java.util.List;
import java.util.Random;

/// Names and sizes as they stand on real shelves: many scripts, marks, signs that shells and databases care about.
///
/// Confined to the thread that draws from it.
final class SampleNames {
    static final List<String> CATEGORIES = List.of(
            ("Programming|Databases|Design|Photography|Music Theory|Languages|Mathematics|Physics|Cloud & DevOps|Security|Data"
                            + " Science|Machine Learning|Business|Finance|Marketing|Game Development|Web Development|Mobile|"
                            + "Networking|Operating Systems|Électronique|Философия|日本語|Español|Gesundheit & Fitness|Writing|"
                            + "Drawing|3D & Animation|Audio Production|Leadership|Productivity|History|Chemistry|Biology|"
                            + "Statistics|Robotics|Embedded|Architecture|Law|Cooking|Português|العربية|Ελληνικά|한국어|Testing|"
                            + "Algorithms|Compilers|Graphics|Film|Teaching")
                    .split("\\|"));
    private static final String[] STYLES =
            ("Complete|Practical|Modern|Advanced|Essential|Hands-On|Applied|Beginner's|Professional|Deep|Visual|Interactive|"
                            + "Über|Élémentaire|Introductory|Intermediate|Effective|Mastering")
                    .split("\\|");
    private static final String[] SUBJECTS =
            ("Java|Python|Kubernetes|PostgreSQL|React|Blender|Linear Algebra|Calculus|Guitar|Piano|Rust|Linux|Hibernate|SQL|"
                            + "Excel|Compilers|Cryptography|TCP-IP|Grammaire Française|日本語文法|Русский язык|Español|Thermodynamics|"
                            + "Organic Chemistry|Neural Networks|Statistics|C++|JavaFX|Git|Investing|Lighting|Composition|Drawing|"
                            + "Storytelling|Public Speaking")
                    .split("\\|");
    private static final String[] FORMS =
            "Course|Bootcamp|Masterclass|Workshop|Guide|Fundamentals|Deep Dive|in 30 Days|from Scratch|Handbook|Cours|Lehrgang"
                    .split("\\|");
    private static final String[] TOPICS =
            ("Introduction|Overview|Setup|Installing the Tools|Hello World|Variables|Control Flow|Functions|Classes|"
                            + "Inheritance|Interfaces|Collections|Streams|Concurrency|Testing|Debugging|Deployment|Performance|"
                            + "Security|Summary|Quiz|Exercise|Solution|Project|Review|Next Steps|Common Mistakes|Best Practices|"
                            + "Refactoring|Patterns|Queries|Joins|Indexes|Transactions|Layout|Color|Typography|Lenses|Exposure|"
                            + "Rhythm|Harmony|Vectors|Matrices|Derivatives|Integrals|Limits|Probability|Résumé|Einführung|Введение|"
                            + "はじめに|Über uns|Naïve Bayes|Gödel|Señales|Überblick|Sockets|Routing|Caching|Logging|Monitoring")
                    .split("\\|");
    private static final String[] SECTIONS =
            ("Getting Started|Basics|Core Concepts|Intermediate Topics|Advanced Topics|Case Study|Projects|Wrap Up|Extras|"
                            + "Appendix|Théorie|Praxis|Практика|演習")
                    .split("\\|");
    private static final long LARGEST = 4_000_000_000L;

    /// How often an ending stands in a hundred files, and how large such files are: median bytes and spread.
    private record Ending(String text, int share, double median, double spread) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending(".mp4", 55, 60e6, 0.9),
            new Ending(".mkv", 4, 180e6, 0.8),
            new Ending(".webm", 2, 50e6, 0.8),
            new Ending(".pdf", 13, 1.5e6, 1.3),
            new Ending(".pptx", 4, 4e6, 1.1),
            new Ending(".zip", 6, 3e6, 2.0),
            new Ending(".txt", 5, 1500, 1.2),
            new Ending(".html", 4, 20e3, 1.2),
            new Ending(".mp3", 3, 8e6, 0.6),
            new Ending(".epub", 2, 2e6, 1.0),
            new Ending(".docx", 2, 200e3, 1.0));
    private static final Ending SUBTITLE = new Ending(".srt", 0, 9e3, 0.7);

    private final Random random;

    SampleNames(Random random) {
        this.random = random;
    }

    String course(int number) {
        String name = pick(STYLES) + " " + pick(SUBJECTS) + " " + pick(FORMS);
        String year = chance(0.3) ? " (" + (2010 + random.nextInt(15)) + ")" : "";
        return "%s%s %05d".formatted(name, year, number);
    }

    String section(int number) {
        return "%02d - %s".formatted(number, pick(SECTIONS));
    }

    /// The name of a lecture, without its ending.
    String lecture(int number) {
        String topic = chance(0.5) ? pick(TOPICS) + " " + pick(TOPICS) : pick(TOPICS);
        return "%02d%s%s".formatted(number, chance(0.9) ? " - " : ". ", topic);
    }

    String ending() {
        int at = random.nextInt(100);
        for (Ending ending : ENDINGS) {
            at -= ending.share();
            if (at < 0) {
                return ending.text();
            }
        }
        throw new AssertionError("The shares of the endings make less than a hundred");
    }

    /// Bytes of a file with this ending: log-normal around what is usual, at least 1.
    long size(String ending) {
        Ending kind = ENDINGS.stream()
                .filter(one -> one.text().equals(ending))
                .findFirst()
                .orElse(SUBTITLE);
        return Math.min((long) (kind.median() * Math.exp(random.nextGaussian() * kind.spread())) + 1, LARGEST);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
