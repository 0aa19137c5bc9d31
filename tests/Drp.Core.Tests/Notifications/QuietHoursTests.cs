using NodaTime;

namespace Drp.Notifications;

public class QuietHoursTests
{
    private static readonly QuietHours Night = new() { From = new LocalTime(22, 0), To = new LocalTime(8, 0), TimeZone = "Asia/Shanghai" };

    [Theory]
    [InlineData("2024-02-29T13:59:59Z", "2024-02-29T13:59:59Z")] // 21:59:59 in Shanghai
    [InlineData("2024-02-28T14:00:00Z", "2024-02-29T00:00:00Z")] // 22:00 waits for 08:00 of the leap day
    [InlineData("2024-02-28T23:59:00Z", "2024-02-29T00:00:00Z")] // 07:59
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")] // 08:00
    public void The_night_waits_for_the_morning(string time, string loud) =>
        Assert.Equal(Parse(loud), Night.NextLoud(Parse(time)));

    [Fact]
    public void Hours_within_a_day_and_a_missing_hour_are_quiet_too()
    {
        var noon = new QuietHours { From = new LocalTime(12, 0), To = new LocalTime(13, 0), TimeZone = "Asia/Ho_Chi_Minh" };
        Assert.Equal(Parse("2024-02-29T06:00:00Z"), noon.NextLoud(Parse("2024-02-29T05:30:00Z")));
        var spring = new QuietHours { From = new LocalTime(1, 0), To = new LocalTime(2, 30), TimeZone = "Europe/Berlin" };
        Assert.Equal(Parse("2024-03-31T01:30:00Z"), spring.NextLoud(Parse("2024-03-31T00:30:00Z")));
    }

    private static Instant Parse(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
