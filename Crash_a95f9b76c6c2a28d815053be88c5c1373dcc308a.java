import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_a95f9b76c6c2a28d815053be88c5c1373dcc308a {
    static final String base64Bytes = String.join("", "7mMx/0U=");

    public static void main(String[] args) throws Throwable {
        Crash_a95f9b76c6c2a28d815053be88c5c1373dcc308a.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = org.junheng.workbook.read.ArchiveTarget.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = org.junheng.workbook.read.ArchiveTarget.class.getMethod("fuzzerInitialize", String[].class);
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
        org.junheng.workbook.read.ArchiveTarget.fuzzerTestOneInput(input);
    }
}