using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Tests.Functions;

/// <summary>Facts about the functions of the API server; each expression must be true.</summary>
public class FunctionTests
{
    [Theory]
    // Quantities
    [InlineData("quantity('500m').isLessThan(quantity('1'))")]
    [InlineData("quantity('1Gi').compareTo(quantity('1024Mi')) == 0 && quantity('1Gi') == quantity('1024Mi')")]
    [InlineData("quantity('50k').isInteger() && quantity('50k').asInteger() == 50000")]
    [InlineData("!quantity('1.5Gi').isInteger() && !quantity('100Ti').isInteger()")]
    [InlineData("quantity('5Gi').asInteger() == 5368709120")]
    [InlineData("quantity('1').add(1) == quantity('2') && quantity('2').sub(quantity('500m')) == quantity('1500m')")]
    [InlineData("sign(quantity('-1')) == -1 && sign(quantity('0')) == 0")]
    [InlineData("quantity('250m').asApproximateFloat() == 0.25")]
    [InlineData("isQuantity('1e3') && isQuantity('.5') && isQuantity('5.') && isQuantity('+1Ki') && isQuantity('1E')")]
    [InlineData("!isQuantity('') && !isQuantity('1K') && !isQuantity('1 Gi') && !isQuantity('Gi') && !isQuantity('1..0')")]
    // IP addresses and networks
    [InlineData("isIP('10.0.0.1') && isIP('::1') && !isIP('1.2.3.4::') && !isIP('010.0.0.1') && !isIP('::ffff:1.2.3.4') && !isIP('fe80::1%eth0')")]
    [InlineData("ip('::1').family() == 6 && ip('127.0.0.1').isLoopback() && ip('0.0.0.0').isUnspecified()")]
    [InlineData("ip('169.254.1.1').isLinkLocalUnicast() && ip('224.0.0.1').isLinkLocalMulticast() && ip('10.0.0.1').isGlobalUnicast()")]
    [InlineData("ip.isCanonical('2001:db8::1') && !ip.isCanonical('2001:DB8::1') && !ip.isCanonical('2001:db8:0:0::1')")]
    [InlineData("string(ip('2001:db8:0:0:1:0:0:1')) == '2001:db8::1:0:0:1'")]
    [InlineData("ip('2001:DB8::1') == ip('2001:db8::1') && type(ip('::1')) == net.IP")]
    [InlineData("cidr('10.0.0.0/8').containsIP('10.1.2.3') && !cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))")]
    [InlineData("cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16') && !cidr('10.1.0.0/16').containsCIDR(cidr('10.0.0.0/8'))")]
    [InlineData("cidr('10.1.2.3/8').masked() == cidr('10.0.0.0/8') && cidr('10.1.2.3/8') != cidr('10.0.0.0/8')")]
    [InlineData("cidr('::/0').prefixLength() == 0 && string(cidr('10.1.2.3/8').ip()) == '10.1.2.3'")]
    [InlineData("isCIDR('10.0.0.1/32') && !isCIDR('10.0.0.0/33') && !isCIDR('10.0.0.0/08') && !isCIDR('10.0.0.0')")]
    // URLs
    [InlineData("isURL('https://a.b/c') && isURL('/abs') && isURL('a:b') && !isURL('rel/path') && !isURL('') && !isURL('http://a b/')")]
    [InlineData("url('HTTPS://user@Example.com:8443/a/b?x=1&x=2&y=a+b').getScheme() == 'https'")]
    [InlineData("url('https://example.com:8443/').getHost() == 'example.com:8443' && url('https://[::1]:80/').getHostname() == '::1'")]
    [InlineData("url('https://example.com/').getPort() == '' && url('https://[::1]:80/').getPort() == '80'")]
    [InlineData("url('https://e.com/a b').getEscapedPath() == '/a%20b' && url('https://e.com').getEscapedPath() == ''")]
    [InlineData("url('https://e.com/?x=1&x=2&y=a+b%21').getQuery() == {'x': ['1', '2'], 'y': ['a b!']}")]
    // Versions
    [InlineData("semver('1.2.3').major() == 1 && semver('1.2.3').minor() == 2 && semver('1.2.3').patch() == 3")]
    [InlineData("semver('1.0.0-alpha').isLessThan(semver('1.0.0')) && semver('1.0.0-alpha.1').isGreaterThan(semver('1.0.0-alpha'))")]
    [InlineData("semver('1.0.0-2').isLessThan(semver('1.0.0-10')) && semver('1.0.0+a') == semver('1.0.0+b')")]
    [InlineData("!isSemver('v1.0') && isSemver('v1.0', true) && semver('v01.1', true) == semver('1.1.0') && !isSemver('1.02.3')")]
    // Regular expressions
    [InlineData("'abc 123 def 45'.find('[0-9]+') == '123' && 'abc'.find('[0-9]') == ''")]
    [InlineData("'a1b22'.findAll('[0-9]+') == ['1', '22'] && 'a1b22'.findAll('[0-9]+', 1) == ['1'] && 'aa'.findAll('x*') == ['', '', '']")]
    [InlineData("!'a\\nb'.matches('a.b') && 'a\\nb'.matches('(?s)a.b') && 'ABC'.matches('(?i)^abc$')")]
    // Lists and sets
    [InlineData("[1, 2, 3].isSorted() && ![2, 1].isSorted() && [3, 1].max() == 3 && ['b', 'a'].min() == 'a'")]
    [InlineData("[1, 2].sum() == 3 && [1.5, 2.5].sum() == 4.0 && [duration('1h'), duration('1m')].sum() == duration('61m')")]
    [InlineData("[1, 2, 1].indexOf(1) == 0 && [1, 2, 1].lastIndexOf(1) == 2 && [1].indexOf(5) == -1")]
    [InlineData("[3, 1, 2].sort() == [1, 2, 3] && ['bb', 'a'].sortBy(s, size(s)) == ['a', 'bb'] && [1, 2].reverse() == [2, 1]")]
    [InlineData("[1, 1, 2].distinct() == [1, 2] && [[1], [2, 3]].flatten() == [1, 2, 3] && [1, 2, 3, 4].slice(1, 3) == [2, 3]")]
    [InlineData("lists.range(3) == [0, 1, 2] && [1, 2].first().value() == 1 && [1, 2].last().value() == 2 && [].first() == optional.none()")]
    [InlineData("sets.contains([1, 2], [2]) && sets.equivalent([1, 1], [1]) && sets.intersects([1, 2], [2, 3]) && !sets.intersects([1], [2])")]
    // Named formats
    [InlineData("!format.dns1123Label().validate('my-name').hasValue() && format.dns1123Label().validate('My').hasValue()")]
    [InlineData("format.dns1123Label().validate('a.b').value() == ['must not contain dots']")]
    [InlineData("format.named('labelValue').value().validate('').hasValue() == false && !format.named('nope').hasValue()")]
    [InlineData("!format.qualifiedName().validate('example.com/My_Name').hasValue() && format.qualifiedName().validate('a/b/c').hasValue()")]
    [InlineData("!format.uuid().validate('6ba7b8109dad11d180b400c04fd430c8').hasValue() && !format.date().validate('2026-01-31').hasValue()")]
    // Times
    [InlineData("timestamp('2026-01-01T00:00:00+01:00') == timestamp('2025-12-31T23:00:00Z')")]
    [InlineData("string(timestamp('2026-01-01T00:00:00+01:00')) == '2026-01-01T00:00:00+01:00'")]
    [InlineData("duration('1h30m') == duration('90m') && duration('1.5s') == duration('1500ms') && string(duration('-1500ms')) == '-1.5s'")]
    [InlineData("timestamp('2026-01-01T12:00:00Z').getDayOfWeek() == 4 && duration('90m').getHours() == 1")]
    // Texts and numbers
    [InlineData("string(0.1) == '0.1' && string(1e6) == '1e+06' && string(123456.0) == '123456' && string(1e-5) == '1e-05'")]
    [InlineData("'%.1f of %d'.format([0.25, 3]) == '0.2 of 3' && '%s'.format([[1, 2]]) == '[1, 2]' && '%x'.format([-255]) == '-ff'")]
    [InlineData("'a,b,c'.split(',', 2) == ['a', 'b,c'] && '😀a'.split('') == ['😀', 'a'] && ''.split(',') == ['']")]
    [InlineData("'ab'.replace('', '-') == '-a-b-' && 'aaa'.replace('a', 'b', 2) == 'bba' && '😀x'.charAt(1) == 'x'")]
    [InlineData("1 < 2u && 1.5 > 1 && 2u <= 2.0 && '\\U0001F600' > '\\uFFFD'")]
    [InlineData("[1, 2, 3].exists_one(x, x > 2) && {'a': 1}.all(k, v, k == 'a' && v == 1) && [1, 2].transformMap(i, v, v * 2) == {0: 2, 1: 4}")]
    [InlineData("['a', 'b'].transformMapEntry(i, v, {v: i}) == {'a': 0, 'b': 1} && [1, 2, 3].map(x, x > 1, x * x) == [4, 9]")]
    public void Expression_IsTrue(string expression)
    {
        var value = Expressions.Evaluate(expression);
        Assert.True(value is CelBool { Value: true }, $"{expression} is {value}");
    }

    [Theory]
    [InlineData("{'a': 1}.b", "no such key: b")]
    [InlineData("[1][5]", "index out of bounds: 5")]
    [InlineData("1 / (1 - 1)", "division by zero")]
    [InlineData("[1].map(x, x - 1).min() > 0 || 1 % 0 == 1", "modulus by zero")]
    [InlineData("int('x' + 'y')", "type conversion error from 'string' to 'int'")]
    [InlineData("duration('1' + 'd')", "type conversion error from 'string' to 'google.protobuf.Duration'")]
    [InlineData("dyn('1') < 2", "no such overload")]
    [InlineData("[1].filter(x, x > 1).max()", "max called on empty list")]
    [InlineData("quantity('1' + 'K').isInteger()", "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    [InlineData("optional.none().value()", "optional.none() dereference")]
    [InlineData("[{'a': 1}, {'a': 2}].transformMapEntry(i, m, m)", "insert failed: key a already exists")]
    public void Expression_Fails_WithTheServersWords(string expression, string message)
    {
        var error = Assert.IsType<CelError>(Expressions.Evaluate(expression));
        Assert.Equal(message, error.Message);
        Assert.InRange(error.Offset, 0, expression.Length);
    }
}
