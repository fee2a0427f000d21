import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_1e1fa5b5cf7ff64599dc69d7012ea247c2b142dd {
    static final String base64Bytes = String.join("", "+wcAAAAAAAAAAAAAKAEAAAD//f9tAA==");

    public static void main(String[] args) throws Throwable {
        Crash_1e1fa5b5cf7ff64599dc69d7012ea247c2b142dd.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = org.junheng.workbook.read.SheetTarget.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = org.junheng.workbook.read.SheetTarget.class.getMethod("fuzzerInitialize", String[].class);
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
        org.junheng.workbook.read.SheetTarget.fuzzerTestOneInput(input);
    }
}