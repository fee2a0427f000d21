package org.junheng.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The browser of this machine, without a window. */
final class Browser implements AutoCloseable {
    static final String MISSING = "no /usr/bin/chromedriver: install chromium and chromium-driver to look at pages";

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = axe();

    private final ChromeDriver driver;

    Browser(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    /** Whether pages can be looked at; where it is required they are, or the build fails. */
    static boolean isThere() {
        boolean there = Files.isExecutable(DRIVER);
        if (!there) {
            System.out.println(MISSING);
        }
        return there || "true".equals(System.getenv("BROWSER_REQUIRED"));
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    void open(Path page, String address) {
        driver.get("about:blank");
        driver.get(page.toUri() + address);
    }

    void reload() {
        driver.navigate().refresh();
    }

    void wide(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    WebElement one(String selector) {
        return new WebDriverWait(driver, PATIENCE).until(browser -> browser.findElement(By.cssSelector(selector)));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void until(String script) {
        new WebDriverWait(driver, PATIENCE).until(browser -> driver.executeScript("return " + script));
    }

    Object tell(String script) {
        return driver.executeScript("return " + script);
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** What the browser had to complain of since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** What keeps some people from reading what is shown, as far as a program can tell: what is serious of it. */
    List<String> barriers() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(all => done(all.violations"
                + ".filter(each => each.impact === 'serious' || each.impact === 'critical')"
                + ".map(each => each.id + ' ' + each.nodes.map(node => node.html).slice(0, 2).join(' '))));");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(String script) {
        return (Map<String, Object>) tell(script);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
