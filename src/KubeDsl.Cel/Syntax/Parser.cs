using System.Globalization;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Syntax;

/// <summary>Reads an expression by recursive descent; binary operators by their precedence.</summary>
internal sealed class Parser
{
    /// <summary>Expressions may not be longer than this many characters.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Expressions may not nest deeper than this, as with the API server.</summary>
    public const int MaxDepth = 250;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    };

    private readonly List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) => this.tokens = tokens;

    private Token Current => tokens[at];

    /// <summary>Reads the expression.</summary>
    /// <exception cref="CelSyntaxException">The text is no expression.</exception>
    public static Expr Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new CelSyntaxException(0, $"expression code point size exceeds limit: size: {text.Length}, limit {MaxLength}");

        var parser = new Parser(new Lexer(text).ReadAll());
        var expression = parser.ParseExpression();
        if (parser.Current.Kind != TokenKind.End)
            throw parser.Unexpected("<EOF>");
        DepthLimit.Check(expression, MaxDepth);
        return expression;
    }

    private Expr ParseExpression()
    {
        Enter();
        var condition = ParseLogical(isAnd: false);
        if (Current.Kind == TokenKind.Question)
        {
            var offset = Take(TokenKind.Question).Offset;
            var whenTrue = ParseLogical(isAnd: false);
            Take(TokenKind.Colon);
            condition = new ConditionalExpr(offset, condition, whenTrue, ParseExpression());
        }
        depth--;
        return condition;
    }

    private Expr ParseLogical(bool isAnd)
    {
        var first = isAnd ? ParseRelation() : ParseLogical(isAnd: true);
        var kind = isAnd ? TokenKind.And : TokenKind.Or;
        if (Current.Kind != kind)
            return first;

        var offset = Current.Offset;
        var operands = new List<Expr> { first };
        while (TryTake(kind))
            operands.Add(isAnd ? ParseRelation() : ParseLogical(isAnd: true));
        return new LogicalExpr(offset, isAnd, operands);
    }

    private Expr ParseRelation()
    {
        var left = ParseArithmetic(isProduct: false);
        while (RelationOf(Current.Kind) is { } function)
        {
            var offset = tokens[at++].Offset;
            left = new CallExpr(offset, null, function, [left, ParseArithmetic(isProduct: false)]);
        }
        return left;
    }

    private Expr ParseArithmetic(bool isProduct)
    {
        var left = isProduct ? ParseUnary() : ParseArithmetic(isProduct: true);
        while ((isProduct ? ProductOf(Current.Kind) : SumOf(Current.Kind)) is { } function)
        {
            var offset = tokens[at++].Offset;
            left = new CallExpr(offset, null, function, [left, isProduct ? ParseUnary() : ParseArithmetic(isProduct: true)]);
        }
        return left;
    }

    private Expr ParseUnary()
    {
        var kind = Current.Kind;
        if (kind is not (TokenKind.Not or TokenKind.Minus))
            return ParseMember(ParsePrimary());

        var offset = Current.Offset;
        if (kind == TokenKind.Minus && IsNumber(tokens[at + 1]))
        {
            at++;
            return ParseMember(ParseNumber(offset, negative: true));
        }

        var count = 0;
        while (TryTake(kind))
            count++;
        var operand = ParseMember(ParsePrimary());
        return count % 2 == 0 ? operand : new CallExpr(offset, null, kind == TokenKind.Not ? "!_" : "-_", [operand]);
    }

    private Expr ParseMember(Expr operand)
    {
        for (; ; )
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    operand = ParseSelection(operand);
                    break;
                case TokenKind.LeftBracket:
                    var offset = tokens[at++].Offset;
                    var isOptional = TryTake(TokenKind.Question);
                    operand = new IndexExpr(offset, operand, ParseExpression(), isOptional);
                    Take(TokenKind.RightBracket);
                    break;
                case TokenKind.LeftBrace when NameOf(operand) is { } name:
                    operand = ParseStruct(name);
                    break;
                default:
                    return operand;
            }
        }
    }

    private Expr ParseSelection(Expr operand)
    {
        var dot = Take(TokenKind.Dot);
        var isOptional = TryTake(TokenKind.Question);
        var name = Take(TokenKind.Identifier, "IDENTIFIER").Text;
        if (Current.Kind != TokenKind.LeftParen || isOptional)
            return new SelectExpr(dot.Offset, operand, name, isOptional);

        var offset = Current.Offset;
        var arguments = ParseArguments();
        return Macros.TryExpand(offset, operand, name, arguments) ?? new CallExpr(offset, operand, name, arguments);
    }

    private Expr ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.LeftParen:
                at++;
                var inner = ParseExpression();
                Take(TokenKind.RightParen);
                return inner;
            case TokenKind.LeftBracket:
                return ParseList();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.Literal when token.Value is null:
                return ParseNumber(token.Offset, negative: false);
            case TokenKind.Literal:
                at++;
                return new LiteralExpr(token.Offset, token.Value!);
            case TokenKind.Dot or TokenKind.Identifier:
                return ParseName();
            default:
                throw Unexpected("{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}");
        }
    }

    private Expr ParseName()
    {
        var start = Current.Offset;
        var isRooted = TryTake(TokenKind.Dot);
        var token = Take(TokenKind.Identifier, "IDENTIFIER");
        if (Reserved.Contains(token.Text))
            throw new CelSyntaxException(token.Offset, $"reserved identifier: {token.Text}");

        var name = isRooted ? "." + token.Text : token.Text;
        if (Current.Kind != TokenKind.LeftParen)
            return new IdentExpr(start, name);

        var offset = Current.Offset;
        var arguments = ParseArguments();
        return Macros.TryExpand(offset, null, token.Text, arguments) ?? new CallExpr(offset, null, token.Text, arguments);
    }

    private List<Expr> ParseArguments()
    {
        Take(TokenKind.LeftParen);
        var arguments = new List<Expr>();
        if (TryTake(TokenKind.RightParen))
            return arguments;
        do
            arguments.Add(ParseExpression());
        while (TryTake(TokenKind.Comma));
        Take(TokenKind.RightParen);
        return arguments;
    }

    private ListExpr ParseList()
    {
        var offset = Take(TokenKind.LeftBracket).Offset;
        var items = new List<Expr>();
        var isOptional = new List<bool>();
        while (Current.Kind != TokenKind.RightBracket)
        {
            isOptional.Add(TryTake(TokenKind.Question));
            items.Add(ParseExpression());
            if (!TryTake(TokenKind.Comma))
                break;
        }
        Take(TokenKind.RightBracket);
        return new ListExpr(offset, items, isOptional);
    }

    private MapExpr ParseMap()
    {
        var offset = Take(TokenKind.LeftBrace).Offset;
        var entries = new List<MapEntryExpr>();
        while (Current.Kind != TokenKind.RightBrace)
        {
            var isOptional = TryTake(TokenKind.Question);
            var key = ParseExpression();
            var colon = Take(TokenKind.Colon).Offset;
            entries.Add(new MapEntryExpr(colon, key, ParseExpression(), isOptional));
            if (!TryTake(TokenKind.Comma))
                break;
        }
        Take(TokenKind.RightBrace);
        return new MapExpr(offset, entries);
    }

    private StructExpr ParseStruct(string name)
    {
        var offset = Take(TokenKind.LeftBrace).Offset;
        var fields = new List<StructFieldExpr>();
        while (Current.Kind != TokenKind.RightBrace)
        {
            var isOptional = TryTake(TokenKind.Question);
            var field = Take(TokenKind.Identifier, "IDENTIFIER").Text;
            var colon = Take(TokenKind.Colon).Offset;
            fields.Add(new StructFieldExpr(colon, field, ParseExpression(), isOptional));
            if (!TryTake(TokenKind.Comma))
                break;
        }
        Take(TokenKind.RightBrace);
        return new StructExpr(offset, name, fields);
    }

    private LiteralExpr ParseNumber(int offset, bool negative)
    {
        var token = tokens[at++];
        if (token.Value is CelDouble number)
            return double.IsInfinity(number.Value)
                ? throw new CelSyntaxException(offset, "invalid double literal")
                : new LiteralExpr(offset, negative ? new CelDouble(-number.Value) : number);

        var text = token.Text;
        var isUnsigned = text[text.Length - 1] is 'u' or 'U';
        if (isUnsigned)
            text = text.Substring(0, text.Length - 1);
        var isHex = text.StartsWith("0x", StringComparison.Ordinal);
        var isNumber = ulong.TryParse(
            isHex ? text.Substring(2) : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        if (isUnsigned)
            return isNumber ? new LiteralExpr(offset, new CelUint(value)) : throw new CelSyntaxException(offset, "invalid uint literal");
        if (!isNumber || value > (negative ? 1UL << 63 : long.MaxValue))
            throw new CelSyntaxException(offset, "invalid int literal");
        return new LiteralExpr(offset, CelInt.Of(negative ? unchecked(-(long)value) : (long)value));
    }

    private static bool IsNumber(Token token) =>
        token.Kind == TokenKind.Literal && token.Value is null or CelDouble && !token.Text.EndsWith("u", StringComparison.OrdinalIgnoreCase);

    /// <summary>The dotted name that an expression is, or null.</summary>
    private static string? NameOf(Expr expression) => expression switch
    {
        IdentExpr ident => ident.Name,
        SelectExpr { IsOptional: false } select when NameOf(select.Operand) is { } prefix => prefix + "." + select.Field,
        _ => null,
    };

    private static string? RelationOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => "_==_",
        TokenKind.NotEqual => "_!=_",
        TokenKind.Less => "_<_",
        TokenKind.LessOrEqual => "_<=_",
        TokenKind.Greater => "_>_",
        TokenKind.GreaterOrEqual => "_>=_",
        TokenKind.In => "@in",
        _ => null,
    };

    private static string? SumOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => "_+_",
        TokenKind.Minus => "_-_",
        _ => null,
    };

    private static string? ProductOf(TokenKind kind) => kind switch
    {
        TokenKind.Star => "_*_",
        TokenKind.Slash => "_/_",
        TokenKind.Percent => "_%_",
        _ => null,
    };

    private void Enter()
    {
        if (++depth > MaxDepth)
            throw new CelSyntaxException(Current.Offset, $"expression recursion limit exceeded: {MaxDepth}");
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        at++;
        return true;
    }

    private Token Take(TokenKind kind, string? expected = null)
    {
        if (Current.Kind != kind)
            throw Unexpected(expected ?? SymbolOf(kind));
        return tokens[at++];
    }

    private CelSyntaxException Unexpected(string expected) =>
        new(Current.Offset, $"Syntax error: mismatched input '{Current.Text}' expecting {expected}");

    private static string SymbolOf(TokenKind kind) => kind switch
    {
        TokenKind.LeftParen => "'('",
        TokenKind.RightParen => "')'",
        TokenKind.RightBracket => "']'",
        TokenKind.RightBrace => "'}'",
        TokenKind.Colon => "':'",
        TokenKind.Dot => "'.'",
        _ => kind.ToString(),
    };
}
