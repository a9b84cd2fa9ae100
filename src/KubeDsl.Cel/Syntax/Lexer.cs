using System.Globalization;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Syntax;

/// <summary>Splits an expression into tokens.</summary>
internal sealed class Lexer(string text)
{
    private int at;

    public List<Token> ReadAll()
    {
        var tokens = new List<Token>(Math.Max(8, text.Length / 4));
        Token token;
        do
        {
            token = Next();
            tokens.Add(token);
        }
        while (token.Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        SkipBlanks();
        if (at >= text.Length)
            return new Token(TokenKind.End, text.Length, "<EOF>");

        var c = text[at];
        if (StringLiterals.StartsAt(text, at))
        {
            var start = at;
            var value = StringLiterals.Read(text, ref at);
            return new Token(TokenKind.Literal, start, text.Substring(start, at - start), value);
        }
        if (IsLetter(c))
            return ReadWord();
        if (c is >= '0' and <= '9' || (c == '.' && at + 1 < text.Length && IsDigit(text[at + 1])))
            return ReadNumber();
        return ReadSymbol(c);
    }

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r' or '\f')
                at++;
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '/')
                while (at < text.Length && text[at] != '\n')
                    at++;
            else
                return;
        }
    }

    private Token ReadWord()
    {
        var start = at;
        while (at < text.Length && (IsLetter(text[at]) || IsDigit(text[at])))
            at++;
        var word = text.Substring(start, at - start);
        return word switch
        {
            "true" => new Token(TokenKind.Literal, start, word, CelBool.True),
            "false" => new Token(TokenKind.Literal, start, word, CelBool.False),
            "null" => new Token(TokenKind.Literal, start, word, CelNull.Instance),
            "in" => new Token(TokenKind.In, start, word),
            _ => new Token(TokenKind.Identifier, start, word),
        };
    }

    private Token ReadNumber()
    {
        var start = at;
        var isHex = text[at] == '0' && at + 2 < text.Length && text[at + 1] is 'x' && IsHexDigit(text[at + 2]);
        var isFloat = false;
        if (isHex)
        {
            at += 2;
            while (at < text.Length && IsHexDigit(text[at]))
                at++;
        }
        else
        {
            SkipDigits();
            if (at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]))
            {
                isFloat = true;
                at++;
                SkipDigits();
            }
            isFloat |= SkipExponent();
        }

        if (!isFloat && at < text.Length && text[at] is 'u' or 'U')
            at++;
        var word = text.Substring(start, at - start);
        return new Token(TokenKind.Literal, start, word, isFloat ? FloatOf(word) : null);
    }

    private bool SkipExponent()
    {
        if (at >= text.Length || text[at] is not ('e' or 'E'))
            return false;
        var next = at + 1;
        if (next < text.Length && text[next] is '+' or '-')
            next++;
        if (next >= text.Length || !IsDigit(text[next]))
            return false;
        at = next;
        SkipDigits();
        return true;
    }

    private void SkipDigits()
    {
        while (at < text.Length && IsDigit(text[at]))
            at++;
    }

    private static CelValue FloatOf(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new CelDouble(number)
            : new CelDouble(double.PositiveInfinity);

    private Token ReadSymbol(char c)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var (kind, length) = (c, next) switch
        {
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('!', _) => (TokenKind.Not, 1),
            ('(', _) => (TokenKind.LeftParen, 1),
            (')', _) => (TokenKind.RightParen, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (',', _) => (TokenKind.Comma, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('?', _) => (TokenKind.Question, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('`', _) => throw new CelSyntaxException(at, "unsupported syntax: '`'"),
            _ => throw new CelSyntaxException(at, $"Syntax error: token recognition error at: '{CharacterAt()}'"),
        };
        var token = new Token(kind, at, text.Substring(at, length));
        at += length;
        return token;
    }

    private string CharacterAt() =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? text.Substring(at, 2) : text.Substring(at, 1);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
