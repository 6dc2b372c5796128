package fishandchips.stationfaults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Something of which every call is seen before it is made, and after it has succeeded. */
final class Interception implements InvocationHandler {

    /** Sees the calls. Objects to one by throwing. */
    interface Observer {

        /** A method of this name is about to be called. */
        default void before(String method) {}

        /** A method of this name has returned. */
        default void after(String method) {}
    }

    private final Object real;
    private final Observer observer;

    private Interception(Object real, Observer observer) {
        this.real = real;
        this.observer = observer;
    }

    /** The same thing, observed. */
    static <T> T of(T real, Class<? super T> type, Observer observer) {
        @SuppressWarnings("unchecked") // it has the interface that it was asked for
        var observed = (T)
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Interception(real, observer));
        return observed;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        observer.before(method.getName());
        var result = call(method, arguments);
        observer.after(method.getName());
        return result;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
