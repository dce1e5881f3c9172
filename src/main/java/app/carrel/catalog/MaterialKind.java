package app.carrel.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a material is, told by the ending of its name alone: nothing is opened for it.
///
/// `code` is what the table `material_kind` and the column `material.kind` hold; it never changes once released.
public enum MaterialKind {
    VIDEO(1, "mp4 m4v mkv webm avi mov wmv flv mpg mpeg ogv 3gp ts m2ts vob"),
    AUDIO(2, "mp3 m4a m4b aac flac ogg oga opus wav wma aiff mid midi"),
    SUBTITLE(3, "srt vtt ass ssa sub idx smi ttml"),
    DOCUMENT(4, "pdf doc docx odt rtf txt md tex xls xlsx ods csv ps pages numbers rst adoc log xps oxps"),
    SLIDES(5, "ppt pptx pps ppsx odp key"),
    E_BOOK(6, "epub mobi azw azw3 fb2 djvu djv cbz cbr chm lit"),
    IMAGE(7, "jpg jpeg png gif webp bmp tif tiff svg heic avif ico psd ai eps xcf raw cr2 nef dng"),
    ARCHIVE(8, "zip rar 7z tar gz tgz bz2 tbz xz txz zst lz lzma iso dmg cab jar war deb rpm"),
    CODE(
            9,
            "java kt kts scala groovy py ipynb js mjs jsx tsx c h cc cpp cxx hpp cs go rs rb php pl pm swift m sql sh bash bat cmd "
                    + "ps1 r jl lua hs ml clj ex exs erl dart css scss less xml json yaml yml toml ini properties gradle cmake asm s f90 pas vb proto"),
    WEB_PAGE(10, "html htm xhtml mht mhtml url webloc webarchive"),
    OTHER(11, "");

    private static final Map<String, MaterialKind> BY_ENDING = Stream.of(values())
            .flatMap(kind -> Stream.of(kind.endings.split(" ")).map(ending -> Map.entry(ending, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final MaterialKind[] BY_CODE = byCode();

    private final int code;
    private final String endings;

    MaterialKind(int code, String endings) {
        this.code = code;
        this.endings = endings;
    }

    /// The kind of a file with this name; [#OTHER] where the ending says nothing.
    public static MaterialKind of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0 || fileName.length() - dot > 12) {
            return OTHER;
        }
        return BY_ENDING.getOrDefault(fileName.substring(dot + 1).toLowerCase(Locale.ROOT), OTHER);
    }

    /// The kind that the database calls `code`; [#OTHER] where a newer program wrote one that this one does not know.
    public static MaterialKind ofCode(int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : OTHER;
    }

    public int code() {
        return code;
    }

    /// The name that scripts see, such as `e-book` or `web page`.
    public String label() {
        return switch (this) {
            case E_BOOK -> "e-book";
            case WEB_PAGE -> "web page";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    private static MaterialKind[] byCode() {
        MaterialKind[] kinds = new MaterialKind[values().length + 1];
        kinds[0] = OTHER;
        for (MaterialKind kind : values()) {
            kinds[kind.code] = kind;
        }
        return kinds;
    }
}
