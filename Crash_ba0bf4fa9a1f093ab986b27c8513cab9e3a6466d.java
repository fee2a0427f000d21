import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_ba0bf4fa9a1f093ab986b27c8513cab9e3a6466d {
    static final String base64Bytes = String.join("", "7l2bCAAAAAUACFc=");

    public static void main(String[] args) throws Throwable {
        Crash_ba0bf4fa9a1f093ab986b27c8513cab9e3a6466d.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = org.junheng.fuzz.RunTarget.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = org.junheng.fuzz.RunTarget.class.getMethod("fuzzerInitialize", String[].class);
                fuzzerInitialize.invoke(null, (Object) args);
            } catch (NoSuchMethodException ignored1) {
            } catch (IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
                System.exit(1);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
        byte[] input = java.util.Base64.getDecoder().decode(base64Bytes);
        org.junheng.fuzz.RunTarget.fuzzerTestOneInput(input);
    }
}