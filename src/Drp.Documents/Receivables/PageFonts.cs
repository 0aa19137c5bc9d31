using System.Text;
using SkiaSharp;

namespace Drp.Receivables;

/// <summary>Finds a font for every character: the given files, then the system's.</summary>
internal sealed class PageFonts : IDisposable
{
    private readonly List<SKTypeface> _faces = [];
    private readonly Dictionary<int, SKTypeface> _found = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private SKTypeface[]? _system;

    public PageFonts(IReadOnlyList<string> files)
    {
        foreach (string file in files)
        {
            _faces.Add(SKTypeface.FromFile(file) ?? throw new DrpInputException(
                "DRP7123", "The page can't be drawn.", [new Fault { Code = "DRP7123", Subject = file, Message = "it is no font file that can be read." }]));
        }

        foreach (string family in new[] { "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial" })
        {
            if (SKFontManager.Default.MatchFamily(family) is { } face && string.Equals(face.FamilyName, family, StringComparison.Ordinal))
            {
                _faces.Add(face);
            }
        }

        if (_faces.Count == 0)
        {
            _faces.Add(SKTypeface.Default);
        }
    }

    public IReadOnlyList<string> Missing => [.. _missing];

    public float Width(string text, float size) => Runs(text).Sum(run => Measure(run.Text, run.Face, size));

    public void Draw(SKCanvas canvas, string text, float x, float y, float size, SKColor color, bool bold = false)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var (part, face) in Runs(text))
        {
            using var font = new SKFont(face, size) { Embolden = bold, Subpixel = true };
            canvas.DrawText(part, x, y, SKTextAlign.Left, font, paint);
            x += font.MeasureText(part);
        }
    }

    /// <summary>The text, cut with an ellipsis where it is wider than allowed.</summary>
    public string Fit(string text, float size, float width)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var runes = text.EnumerateRunes().ToList();
        while (runes.Count > 0 && Width(string.Concat(runes) + "…", size) > width)
        {
            runes.RemoveAt(runes.Count - 1);
        }

        return string.Concat(runes) + "…";
    }

    public void Dispose()
    {
        foreach (var face in _faces)
        {
            face.Dispose();
        }

        foreach (var face in _system ?? [])
        {
            face.Dispose();
        }
    }

    private static float Measure(string text, SKTypeface face, float size)
    {
        using var font = new SKFont(face, size) { Subpixel = true };
        return font.MeasureText(text);
    }

    private IEnumerable<(string Text, SKTypeface Face)> Runs(string text)
    {
        var run = new StringBuilder();
        SKTypeface? at = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = Rune.IsWhiteSpace(rune) && at is not null ? at : Face(rune);
            if (at is not null && !ReferenceEquals(face, at))
            {
                yield return (run.ToString(), at);
                run.Clear();
            }

            at = face;
            run.Append(rune.ToString());
        }

        if (at is not null)
        {
            yield return (run.ToString(), at);
        }
    }

    private SKTypeface Face(Rune rune)
    {
        if (!_found.TryGetValue(rune.Value, out var face))
        {
            face = _faces.Find(known => known.ContainsGlyph(rune.Value)) ?? Array.Find(System(), known => known.ContainsGlyph(rune.Value));
            if (face is null)
            {
                _missing.Add(rune.ToString());
            }

            _found.Add(rune.Value, face ??= _faces[0]);
        }

        return face;
    }

    // Headless systems have no service that finds a font for a character; there are few fonts there, so all are asked.
    private SKTypeface[] System() => _system ??= [.. SKFontManager.Default.FontFamilies
        .Order(StringComparer.Ordinal)
        .Select(static family => SKFontManager.Default.MatchFamily(family))
        .OfType<SKTypeface>()];
}
